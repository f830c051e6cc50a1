package admin

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"encoding/base64"
	"fmt"
	"strings"
	"unicode/utf8"

	"golang.org/x/crypto/argon2"

	"segib.org/web/internal/content"
)

// Argon2id with the parameters of the OWASP Password Storage Cheat Sheet: 19 MiB of
// memory, two passes, one lane.
const (
	memory  = 19 * 1024 // KiB
	passes  = 2
	lanes   = 1
	keySize = 32
	salt    = 16
)

// MinPassword is the least number of characters of a password that stands alone (NIST
// SP 800-63B-4, 3.1.1.2).
const MinPassword = 15

// hashes is how many passwords are hashed at a time: each takes 19 MiB.
const hashes = 2

// A hasher makes and checks hashes of passwords, a few at a time.
type hasher struct {
	turns turns
	decoy string // the hash of a password that nobody has
}

func newHasher() *hasher {
	h := &hasher{turns: make(turns, hashes)}
	h.decoy = encode(rand.Text(), make([]byte, salt))
	return h
}

// HashPassword returns the hash of a password in the PHC string format
// (https://github.com/P-H-C/phc-string-format), or content.ErrInvalid if it is too short.
func HashPassword(password string) (string, error) {
	if utf8.RuneCountInString(password) < MinPassword {
		return "", fmt.Errorf("a password of fewer than %d characters: %w", MinPassword, content.ErrInvalid)
	}
	s := make([]byte, salt)
	rand.Read(s) // never fails
	return encode(password, s), nil
}

var b64 = base64.RawStdEncoding

func encode(password string, salt []byte) string {
	key := argon2.IDKey([]byte(password), salt, passes, memory, lanes, keySize)
	return fmt.Sprintf("$argon2id$v=%d$m=%d,t=%d,p=%d$%s$%s", argon2.Version, memory, passes, lanes, b64.EncodeToString(salt), b64.EncodeToString(key))
}

// verify reports whether a password has that hash. The hash "", of a user who does not
// exist, costs as much as any other and fits none.
func (h *hasher) verify(ctx context.Context, password, hash string) (bool, error) {
	known := hash != ""
	if !known {
		hash = h.decoy
	}
	done, err := h.turns.take(ctx)
	if err != nil {
		return false, err
	}
	defer done()
	ok, err := matches(password, hash)
	return ok && known, err
}

func matches(password, hash string) (bool, error) {
	var version, memory, passes int
	var lanes uint8
	parts := strings.Split(hash, "$")
	if len(parts) != 6 || parts[1] != "argon2id" {
		return false, fmt.Errorf("a stored password is not of a known form")
	}
	_, err := fmt.Sscanf(parts[2]+" "+parts[3], "v=%d m=%d,t=%d,p=%d", &version, &memory, &passes, &lanes)
	if err != nil || version != argon2.Version {
		return false, fmt.Errorf("a stored password has parameters of an unknown form: %w", err)
	}
	salt, err := b64.DecodeString(parts[4])
	if err != nil {
		return false, fmt.Errorf("the salt of a stored password: %w", err)
	}
	key, err := b64.DecodeString(parts[5])
	if err != nil || len(key) == 0 {
		return false, fmt.Errorf("the key of a stored password: %w", err)
	}
	got := argon2.IDKey([]byte(password), salt, uint32(passes), uint32(memory), lanes, uint32(len(key)))
	return subtle.ConstantTimeCompare(got, key) == 1, nil
}
