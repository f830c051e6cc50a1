package component

// A Neighbour is the page before or after another. The zero Neighbour is none.
type Neighbour struct{ Label, Name, Href string }
