# /// script
# requires-python = ">=3.11"
# dependencies = ["requests"]
#
# [tool.guide]
# title = "Let Jenkins check a Jenkinsfile"
# runs = "linux"
# exit = 0
# stdin = """
# pipeline {
#     agent { label 'linux && docker' }
#     options {
#         timeout(time: 30, unit: 'MINUTES')
#         disableConcurrentBuilds()
#         buildDiscarder(logRotator(numToKeepStr: '50'))
#         skipStagesAfterUnstable()
#     }
#     parameters {
#         choice(name: 'ENVIRONMENT', choices: ['staging', 'production'])
#     }
#     environment {
#         PYTHONUNBUFFERED = '1'
#     }
#     stages {
#         stage('Test') {
#             steps {
#                 sh '''#!/bin/bash
#                 set -euo pipefail
#                 python3 -m venv .venv
#                 .venv/bin/pip install --require-hashes -r requirements-dev.lock
#                 .venv/bin/pytest --junitxml=report.xml | tee pytest.log
#                 '''
#             }
#             post {
#                 always {
#                     junit 'report.xml'
#                 }
#             }
#         }
#         stage('Deploy') {
#             when { branch 'main' }
#             options {
#                 timeout(time: 10, unit: 'MINUTES')
#             }
#             steps {
#                 withCredentials([
#                     string(credentialsId: 'deploy-token', variable: 'TOKEN')
#                 ]) {
#                     script {
#                         def status = sh(returnStatus: true, script: '''
#                             .venv/bin/python -m tools.deploy --to "$ENVIRONMENT"
#                         ''')
#                         if (status == 3) {
#                             unstable('rolled back, the old version runs')
#                         } else if (status != 0) {
#                             error("tools.deploy ended with ${status}")
#                         }
#                     }
#                 }
#             }
#         }
#     }
#     post {
#         failure {
#             sh '.venv/bin/python -m tools.announce failed || true'
#         }
#         cleanup {
#             deleteDir()
#         }
#     }
# }
# """
# ///

import sys
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import requests


# region client
def validate(base, login, jenkinsfile):
    """Return 0: valid, 1: errors, 3: Jenkins did not say."""
    try:
        answer = requests.post(
            base + "/pipeline-model-converter/validate",
            files={"jenkinsfile": (None, jenkinsfile)},  # as curl -F does
            auth=login,
            timeout=(3, 30),
            allow_redirects=False,  # to the login page, with status 200
        )
    except requests.RequestException as error:
        print("no answer:", type(error).__name__)
        return 3
    text = answer.text.strip()
    if answer.status_code != 200:
        print("not checked: HTTP", answer.status_code)
        return 3
    print(text)
    # errors come with status 200, too: the text is the result
    if text == "Jenkinsfile successfully validated.":
        return 0
    return 1 if text.startswith("Errors encountered") else 3
# endregion client


# region server
class Jenkins(BaseHTTPRequestHandler):
    """Answers as Jenkins does; it looks only for the word agent."""
    timeout = 5

    def do_POST(self):
        size = int(self.headers["Content-Length"])
        body = self.rfile.read(size).decode("utf-8")
        code, text = 200, "Jenkinsfile successfully validated.\n"
        if "Authorization" not in self.headers:
            code, text = 403, "<html>Authentication required</html>"
        elif "agent" not in body:
            text = ("Errors encountered validating Jenkinsfile:\n"
                    "WorkflowScript: 1: Missing required section \"agent\""
                    " @ line 1, column 1.\n")
        data = text.encode("utf-8")
        self.send_response(code)
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(data)

    def log_message(self, *args):
        pass
# endregion server


server = ThreadingHTTPServer(("127.0.0.1", 0), Jenkins)
threading.Thread(target=server.serve_forever, daemon=True).start()
base = f"http://127.0.0.1:{server.server_port}"
user = ("ci", "api-token-from-the-store")
good = sys.stdin.read()
print("->", validate(base, user, good))
print("->", validate(base, user, "pipeline { stages { } }"))
print("->", validate(base, None, good))
server.shutdown()
server.server_close()
print("->", validate(base, user, good))
