package media

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"net"
	"strings"
	"time"

	"github.com/minio/minio-go/v7"
	"github.com/minio/minio-go/v7/pkg/credentials"
)

// s3 is a Store in a bucket of a server that speaks the protocol of Amazon S3.
type s3 struct {
	client *minio.Client
	bucket string
}

// s3Idle is how long the server may stay silent: a reader waits for it.
const s3Idle = 15 * time.Second

func openS3(host, bucket, key, secret, region string, secure bool) (*s3, error) {
	return newS3(host, bucket, key, secret, region, secure, s3Idle)
}

func newS3(host, bucket, key, secret, region string, secure bool, idle time.Duration) (*s3, error) {
	if host == "" || bucket == "" || strings.Contains(bucket, "/") || key == "" || secret == "" {
		return nil, errors.New("a store in S3 needs key, secret, host and bucket")
	}
	transport, err := minio.DefaultTransport(secure)
	if err != nil {
		return nil, err
	}
	transport.Proxy = nil
	transport.ResponseHeaderTimeout = idle
	dialer := &net.Dialer{Timeout: min(5*time.Second, idle)}
	transport.DialContext = func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := dialer.DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		return &idleConn{conn, idle}, nil
	}
	if region == "" {
		region = "us-east-1" // asking the server would take a request, and fail when it is away
	}
	client, err := minio.New(host, &minio.Options{
		Creds: credentials.NewStaticV4(key, secret, ""), Secure: secure, Region: region, Transport: transport, MaxRetries: 2,
	})
	if err != nil {
		return nil, err
	}
	return &s3{client, bucket}, nil
}

// Put sends a file in one request, so that what is cut off leaves nothing behind.
func (s *s3) Put(ctx context.Context, key string, r io.ReadSeeker, size int64) error {
	if !keys.MatchString(key) {
		return fmt.Errorf("%q is no key", key)
	}
	info, err := s.client.PutObject(ctx, s.bucket, key, r, size, minio.PutObjectOptions{DisableMultipart: true})
	if err == nil && info.Size != size {
		err = io.ErrUnexpectedEOF
	}
	return s3Err(ctx, err)
}

func (s *s3) Open(ctx context.Context, key string) (*Object, error) {
	if !keys.MatchString(key) {
		return nil, fs.ErrNotExist
	}
	o, err := s.client.GetObject(ctx, s.bucket, key, minio.GetObjectOptions{})
	if err != nil {
		return nil, s3Err(ctx, err)
	}
	info, err := o.Stat()
	if err != nil {
		o.Close()
		return nil, s3Err(ctx, err)
	}
	return &Object{&s3Reader{o, ctx}, Stored{key, info.Size, info.LastModified}}, nil
}

// s3Reader gives the errors of reading their meaning.
type s3Reader struct {
	*minio.Object
	ctx context.Context
}

func (r *s3Reader) Read(b []byte) (int, error) {
	n, err := r.Object.Read(b)
	if err != nil && !errors.Is(err, io.EOF) {
		err = s3Err(r.ctx, err)
	}
	return n, err
}

func (s *s3) List(ctx context.Context) iter.Seq2[Stored, error] {
	return func(yield func(Stored, error) bool) {
		ctx, cancel := context.WithCancel(ctx)
		defer cancel()
		for o := range s.client.ListObjectsIter(ctx, s.bucket, minio.ListObjectsOptions{Recursive: true}) {
			if o.Err != nil {
				yield(Stored{}, s3Err(ctx, o.Err))
				return
			}
			if !keys.MatchString(o.Key) {
				continue // of others who use the bucket: a Put that is cut off leaves nothing here
			}
			if !yield(Stored{o.Key, o.Size, o.LastModified}, nil) {
				return
			}
		}
		if ctx.Err() != nil {
			yield(Stored{}, ctx.Err())
		}
	}
}

func (s *s3) Remove(ctx context.Context, was Stored) error {
	now, err := s.client.StatObject(ctx, s.bucket, was.Key, minio.StatObjectOptions{})
	if err = s3Err(ctx, err); errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	// A header tells seconds, a list may tell less.
	if err != nil || now.LastModified.Truncate(time.Second).After(was.Put) {
		return err
	}
	return s3Err(ctx, s.client.RemoveObject(ctx, s.bucket, was.Key, minio.RemoveObjectOptions{}))
}

// insufficientStorage is the status of RFC 4918, 11.5.
const insufficientStorage = 507

// s3Err gives an error its meaning: whatever the server or the way to it answers is the
// operator's to mend, and may be gone at the next try.
func s3Err(ctx context.Context, err error) error {
	var said minio.ErrorResponse
	switch {
	case err == nil:
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.As(err, &said) && said.Code == minio.NoSuchKey:
		return fmt.Errorf("%w: %w", fs.ErrNotExist, err)
	case errors.As(err, &said) && (said.StatusCode == insufficientStorage || said.Code == "XMinioStorageFull"):
		return refuse(DiskFull, "%w", err)
	}
	return refuse(StoreAway, "%w", err)
}
