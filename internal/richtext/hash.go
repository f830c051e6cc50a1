package richtext

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
)

// hash is the SHA-256 of the canonical JSON of v, in hexadecimal, cut to 128 bits.
// The stored hashes of all translations depend on it: a change makes every one of them look stale.
func hash(nodes []Node) string {
	if len(nodes) == 0 {
		return ""
	}
	b, err := json.Marshal(nodes)
	if err != nil {
		panic(err) // strings, integers and booleans always marshal
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:16])
}

// Hash returns a hash of the document's text and structure: equal for equal documents, on every machine and in every
// release. A translation keeps that of the source it reflects. That of an empty document is "".
func Hash(d Doc) string { return hash(d.blocks) }
