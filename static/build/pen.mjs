// Pen is a drawing context for d3-geo's geoPath that writes short SVG paths: relative steps between the points of a
// grid, none of no length, and one for several in the same direction.
export class Pen {
  #decimals
  #steps = [] // of the subpath being drawn, the first of them its moveto
  #at = [0, 0] // in grid units
  #start = [0, 0]
  #path = ''

  constructor(decimals) {
    this.#decimals = decimals
  }

  moveTo(x, y) {
    this.#write('')
    this.#steps = [this.#stepTo(x, y)]
    this.#start = this.#at
  }

  lineTo(x, y) {
    const step = this.#stepTo(x, y)
    if (step[0] === 0 && step[1] === 0) return
    const last = this.#steps.at(-1)
    if (this.#steps.length > 1 && sameDirection(last, step)) {
      step[0] += last[0]
      step[1] += last[1]
      this.#steps.pop()
    }
    this.#steps.push(step)
  }

  closePath() {
    this.#write('z')
    this.#at = this.#start // where SVG, too, goes on after a z
  }

  path() {
    this.#write('')
    return this.#path
  }

  #stepTo(x, y) {
    const to = [x, y].map(value => Math.round(value * 10 ** this.#decimals))
    const step = [to[0] - this.#at[0], to[1] - this.#at[1]]
    this.#at = to
    return step
  }

  // A relative moveto is followed by relative linetos without a letter, and the first of a path is absolute.
  #write(end) {
    if (this.#steps.length > 1) this.#path += 'm' + this.#steps.flat().map(n => this.#number(n)).reduce(join) + end
    this.#steps = []
  }

  #number(gridUnits) {
    return String(gridUnits / 10 ** this.#decimals).replace(/^(-?)0\./, '$1.')
  }
}

const sameDirection = ([ax, ay], [bx, by]) => ax * by === ay * bx && ax * bx + ay * by > 0

// join leaves out the space where a minus sign or a second point already parts two numbers.
function join(path, number) {
  const parted = number.startsWith('-') || (number.startsWith('.') && /\.\d*$/.test(path))
  return path + (parted ? '' : ' ') + number
}
