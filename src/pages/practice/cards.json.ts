import type { APIRoute } from 'astro';
import { former, series } from '../../guide.ts';
import { makeDeck } from '../../practice/make-deck.ts';

/** Responds with the data of all question cards, for the scripts of the practice pages. */
export const GET: APIRoute = () => Response.json(makeDeck(series, former));
