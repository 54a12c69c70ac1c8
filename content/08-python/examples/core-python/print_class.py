# /// script
# requires-python = ">=3.11"
# dependencies = []
#
# [tool.guide]
# title = "Prediction: one list on the class, one number on each object"
# runs = "browser"
# exit = 0
# ///

class Worker:
    jobs = []
    done = 0

    def run(self, job):
        self.jobs.append(job)
        self.done += 1


a, b = Worker(), Worker()
a.run("deploy")
print(b.jobs, a.done, b.done, Worker.done)
