// The map of the 22: a cap of the earth seen from above the Atlantic side of South America, on Lambert's azimuthal
// equal-area projection. Drawn from npm world-atlas (Natural Earth 1:50m, public domain), in a viewBox of 1000 × 1000.
// Where an office stands is computed in Go, from `projection`.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { geoAzimuthalEqualArea, geoGraticule, geoPath } from 'd3-geo'
import { feature, merge } from 'topojson-client'
import { planarTriangleArea, presimplify, simplify } from 'topojson-simplify'
import { Pen } from './pen.mjs'

const size = 1000
const radius = size / 2 - 1
const centre = [-56, -2] // longitude, latitude: every member lies within 69° of it
const cap = 73 // degrees from the centre to the rim
const scale = radius / (2 * Math.sin((cap / 2) * Math.PI / 180))
const detail = { members: 0.6, land: 3 } // smallest triangle that a coast keeps, in square units of the viewBox
const island = { members: 0.5, land: 5 } // smallest island that is drawn

// ISO 3166 numeric → alpha-2
const members = {
  '020': 'AD', '032': 'AR', '068': 'BO', '076': 'BR', '152': 'CL', '170': 'CO', '188': 'CR', '192': 'CU',
  '214': 'DO', '218': 'EC', '724': 'ES', '320': 'GT', '340': 'HN', '484': 'MX', '558': 'NI', '591': 'PA',
  '604': 'PE', '620': 'PT', '600': 'PY', '222': 'SV', '858': 'UY', '862': 'VE',
}

// States too small to point at: where their leader starts (longitude, latitude) and how far its marker stands off.
const markers = {
  AD: [1.55, 42.55, 4, -52], CR: [-84.2, 9.9, -62, 52], DO: [-70.3, 18.9, 44, -46], PA: [-80.1, 8.6, -38, 80],
  SV: [-88.9, 13.8, -58, 40],
}

const topology = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')))
const projection = geoAzimuthalEqualArea().rotate([-centre[0], -centre[1]]).clipAngle(cap).precision(0.7)
  .scale(scale).translate([size / 2, size / 2])
// Weighing a coast's triangles as drawn, not in degrees, keeps the same detail in Patagonia as at the equator.
const unclipped = geoAzimuthalEqualArea().rotate(projection.rotate()).scale(scale).precision(0)
const weighed = presimplify(topology, triangle => planarTriangleArea(triangle.map(unclipped)))

// draw returns the path of a geometry without its specks, with coordinates of so many decimals.
function draw(geometry, decimals, speck = 0) {
  const pen = new Pen(decimals)
  const path = geoPath(projection, pen)
  for (const part of parts(geometry)) if (geoPath(projection).area(part) >= speck) path(part)
  return pen.path()
}

// parts takes a MultiPolygon apart, so that each island is judged by itself.
function parts(geometry) {
  if (geometry.type !== 'MultiPolygon') return [geometry]
  return geometry.coordinates.map(coordinates => ({ type: 'Polygon', coordinates }))
}

function marker(iso2) {
  if (!(iso2 in markers)) return undefined
  const [longitude, latitude, dx, dy] = markers[iso2]
  const [x, y] = projection([longitude, latitude]).map(Math.round)
  return { leader: `M${x} ${y}l${dx} ${dy}`, x: x + dx, y: y + dy }
}

export function map() {
  const fine = simplify(weighed, detail.members)
  const coarse = simplify(weighed, detail.land)
  const countries = fine.objects.countries.geometries.filter(country => country.id in members)
  const others = coarse.objects.countries.geometries.filter(country => !(country.id in members))
  return {
    size,
    radius,
    projection: { longitude: centre[0], latitude: centre[1], scale, x: size / 2, y: size / 2 },
    grid: draw(geoGraticule().step([15, 15]).precision(7.5)(), 0),
    land: draw(merge(coarse, others), 0, island.land),
    members: countries
      .map(country => ({
        iso2: members[country.id],
        path: draw(feature(fine, country).geometry, 1, island.members),
        marker: marker(members[country.id]),
      }))
      .sort((a, b) => (a.iso2 < b.iso2 ? -1 : 1)),
  }
}
