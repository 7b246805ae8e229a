// A text with what can be opened in it: https addresses, and phone numbers to call. No line of it ever becomes HTML.

const ADDRESS = String.raw`[a-z]+:\/\/[^\s<>"“”]+`;
const NUMBERS = [
  String.raw`(?:0|\+84[ .-]?)2\d(?:[ .-]?\d){8}`, // a landline
  String.raw`(?:0|\+84[ .-]?)[1-9]\d(?:[ .-]?\d){7}`, // a mobile phone
  String.raw`1[89]00[ .]?(?:\d{3}[ .]?\d{3}|\d\d[ .]?\d\d[ .]\d\d|\d\d[ .]?\d\d)`, // a hotline
  String.raw`(?:11[1-5]|1022)(?! \p{Lu}| \d{3}(?!\d))`, // help; "115 Trần Phú" is a house, "115 000" a sum
];
// What makes something else of the digits before it: more digits, a date or file number, money.
const ENDS = String.raw`(?![\p{L}\d_/%@]|[.,:]\d|-[\p{L}\d]| ?(?:đồng|đ(?!\p{L})|₫|%|VND))`;
// Old Safaris know no lookbehind: what stands before a number is looked at by itself.
const GLUED = /[\p{L}\p{N}_/@=?&#%.,+-]$/u;
const FOUND = new RegExp(`(${ADDRESS})|(?:${NUMBERS.join("|")})${ENDS}`, "gu");

export function linked(text) {
  const parts = document.createDocumentFragment();
  let end = 0;
  for (const { 0: found, 1: address, index } of text.matchAll(FOUND)) {
    const shown = address ? address.replace(/[.,;:!?…)\]'’]+$/, "") : found;
    const target = address ? opened(shown) : dialled(shown, text.slice(0, index));
    if (!target) continue;
    parts.append(text.slice(end, index), link(target, "", shown));
    end = index + shown.length;
  }
  parts.append(text.slice(end));
  return parts;
}

function opened(address) {
  return /^https:\/\/./.test(address) && address;
}

function dialled(number, before) {
  return !GLUED.test(before) && "tel:" + number.replace(/[ .-]/g, "");
}

export function link(address, className, ...children) {
  const node = document.createElement("a");
  if (className) node.className = className;
  node.append(...children);
  node.href = address;
  if (address.startsWith("tel:")) return node;
  node.target = "_blank";
  node.rel = "noopener";
  return node;
}
