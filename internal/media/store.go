package media

import (
	"context"
	"fmt"
	"io"
	"iter"
	"net/url"
	"regexp"
	"strings"
	"time"
)

// A Store keeps files by keys that tell their content, so that to put one again is
// harmless. Its errors are StoreAway, DiskFull, ctx's, fs.ErrNotExist where there is no
// such file, or faults.
type Store interface {
	// Put stores exactly size bytes, all of them or none.
	Put(ctx context.Context, key string, r io.ReadSeeker, size int64) error
	// Open returns a file to read, from any place. ctx holds for the reading too.
	Open(ctx context.Context, key string) (*Object, error)
	// List yields all that was put, in no order; what was put meanwhile or not. What else
	// lies there is not the Store's.
	List(ctx context.Context) iter.Seq2[Stored, error]
	// Remove deletes what List yielded, unless it has been put again since.
	Remove(ctx context.Context, s Stored) error
}

// An Object is a stored file.
type Object struct {
	io.ReadSeekCloser
	Stored
}

// Stored is what a Store knows of a file. A key that Key does not make is what a Put left
// behind when the program was killed.
type Stored struct {
	Key   string
	Bytes int64
	Put   time.Time // last
}

// Key is the key of a file by the SHA-256 of its content, in hex.
func Key(sum string, t Type) string { return sum[:2] + "/" + sum + "." + t.Ext }

var keys = regexp.MustCompile(`^[0-9a-f]{2}/[0-9a-f]{64}\.[a-z]{3,4}$`)

// OpenStore returns the store at file:///path (file:path below the working folder) or
// s3://key:secret@host/bucket?region=…&insecure=1, key and secret escaped as in URLs. It
// asks nothing of a store elsewhere: one that is away now may be back later.
func OpenStore(address string) (Store, error) {
	u, err := url.Parse(address)
	if err != nil {
		return nil, fmt.Errorf("the address of the store cannot be read") // it may hold a secret
	}
	switch u.Scheme {
	case "file":
		return openDisk(u.Path + u.Opaque)
	case "s3":
		bucket := strings.Trim(u.Path, "/")
		secret, _ := u.User.Password()
		return openS3(u.Host, bucket, u.User.Username(), secret, u.Query().Get("region"), u.Query().Get("insecure") == "")
	}
	return nil, fmt.Errorf("a store at %q: neither file nor s3", u.Scheme)
}
