package seed

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"io/fs"
)

// Hash names the state of the first content: what was loaded from another is out of date.
func Hash() string {
	h := sha256.New()
	_ = fs.WalkDir(data, ".", func(path string, d fs.DirEntry, err error) error { // embedded: it cannot fail
		if err != nil || d.IsDir() {
			return err
		}
		f, err := data.Open(path)
		if err != nil {
			return err
		}
		defer f.Close()
		_, err = io.Copy(h, f)
		return err
	})
	return hex.EncodeToString(h.Sum(nil))[:12]
}
