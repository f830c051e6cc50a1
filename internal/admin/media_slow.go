package admin

import (
	"io"
	"net/http"
	"time"
)

// slowest is how long the next part of a file may take to come, and answering how long
// what has come may take to be looked at and answered.
const (
	slowest   = time.Minute
	answering = 10 * time.Minute
)

// unhurried returns the request with time for each part of what it sends, as the time that a
// request may take is less than some need for their files.
func unhurried(w http.ResponseWriter, r *http.Request) *http.Request {
	r = r.WithContext(r.Context())
	r.Body = &patient{r.Body, http.NewResponseController(w)}
	return r
}

type patient struct {
	io.ReadCloser
	control *http.ResponseController
}

func (p *patient) Read(b []byte) (int, error) {
	_ = p.control.SetReadDeadline(time.Now().Add(slowest)) // a recorder has none
	_ = p.control.SetWriteDeadline(time.Now().Add(answering))
	return p.ReadCloser.Read(b)
}
