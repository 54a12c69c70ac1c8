import type { APIRoute } from 'astro';
import { former, series } from '../../guide.ts';
import { makeDeck } from '../../practice/make-deck.ts';

/** Answers with all cards, for the scripts of practice. */
export const GET: APIRoute = () => Response.json(makeDeck(series, former));
