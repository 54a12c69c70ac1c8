import type { Damage } from '../damage.ts';
import { oddTexts } from './texts.ts';

/** Markup that a drawing program, a template or an attacker may have left in an SVG file. */
const oddMarkup: readonly string[] = [
  ...oddTexts,
  '<script>alert(1)</script>',
  '<SCRIPT>alert(1)</SCRIPT>',
  '<style>* { fill: red }</style>',
  '<foreignObject><p>x</p></foreignObject>',
  '<image href="x.png" />',
  '<use href="#name" />',
  '<a href="javascript:alert(1)"><rect /></a>',
  '<a xlink:href="https://example.org"><rect /></a>',
  '<rect onload="alert(1)" />',
  '<rect\nonload="alert(1)" />',
  '<rect/onload="alert(1)" />',
  '<rect style="fill: red" />',
  '<animate attributeName="href" to="javascript:alert(1)" />',
  '<set attributeName="x" to="1" />',
  '<iframe src="https://example.org"></iframe>',
  '<p>paragraph</p>',
  '<div>',
  '</figure>',
  '</svg>',
  '</svg><h1>out</h1>',
  '<svg>',
  '<g>',
  '</g>',
  '<g id="name" />',
  '<rect id="a b" />',
  "<rect id='single' />",
  '<rect id=bare />',
  '<path d="M0,0 L',
  '<text>&bogus;</text>',
  '<text>&lol;</text>',
  '<text><![CDATA[<b>]]></text>',
  '<!-- comment -->',
  '<!-- never closed',
  '<?php echo 1 ?>',
  '<?xml-stylesheet href="x.css"?>',
  '<![CDATA[',
  '<title>again</title>',
  '<rect fill="url(https://example.org/x#y)" />',
  '<linearGradient id="g"><stop /></linearGradient><rect fill="url(#g)" />',
  '<rect clip-path="url(#missing)" />',
  '<text x="1e400">x</text>',
  '<g>'.repeat(2_000),
  `${'<g>'.repeat(2_000)}${'</g>'.repeat(2_000)}`,
];

/** Texts to insert before the drawing. */
const oddHeads: readonly string[] = [
  '<?xml version="1.0" encoding="UTF-16"?>\n',
  '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd">\n',
  '<!DOCTYPE svg [<!ENTITY lol "lol"><!ENTITY x SYSTEM "file:///etc/passwd">]>\n',
  '<!DOCTYPE svg [<!ENTITY a "x"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>\n',
  '\ufeff',
  'text before\n',
  '<html><body>',
  '<!-- a -- b -->',
];

/** Damages of figures. */
export const figureDamages: readonly Damage[] = [
  {
    name: 'adds markup to a figure',
    apply: (copy, random) =>
      copy.edit(random.pick(copy.files(/\.svg$/)), (text) =>
        text.replace(/(?=<rect)/, () => random.pick(oddMarkup)),
      ),
  },
  {
    name: 'puts something before a figure',
    apply: (copy, random) =>
      copy.edit(random.pick(copy.files(/\.svg$/)), (text) => random.pick(oddHeads) + text),
  },
  {
    name: 'puts something after a figure',
    apply: (copy, random) =>
      copy.edit(random.pick(copy.files(/\.svg$/)), (text) => text + random.pick(oddMarkup)),
  },
  {
    name: 'takes a piece out of a figure',
    apply(copy, random) {
      const pieces = [
        'viewBox="0 0 360 20"',
        ' id="name"',
        'role="img"',
        '<title id="name">',
        '</title>',
        '</g>',
        '</svg>',
        'xmlns="http://www.w3.org/2000/svg"',
        '<svg',
        '>',
        '"',
      ];
      copy.edit(random.pick(copy.files(/\.svg$/)), (text) => text.replace(random.pick(pieces), ''));
    },
  },
];
