// What the editor says, in the language of the interface: the server sends the sentences, with names in braces.
const numbers = new Intl.NumberFormat(document.documentElement.lang)

export class Words {
  constructor(json) { this.all = JSON.parse(json) }

  say(name, values = {}) {
    return this.all[name].replace(/\{(\w+)\}/g, (_, key) => (typeof values[key] === 'number' ? numbers.format(values[key]) : values[key]))
  }

  count(one, many, n) { return n === 1 ? this.say(one) : this.say(many, { N: n }) }
}
