package admin

import (
	"errors"
	"io"
	"mime/multipart"
	"net/http"
	"net/url"
	"path"
	"strconv"
	"strings"
	"unicode"

	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/media"
	"segib.org/web/internal/web"
	page "segib.org/web/templates/admin"
	"segib.org/web/templates/msg"
)

// What may be sent at once: bytes in all, and files. Each file is bounded by package media.
const (
	maxFiles  = 1 << 30
	mostFiles = 50
)

// takesFiles reports whether a request may bring files, and so more than others.
func takesFiles(r *http.Request) bool {
	return r.Method == http.MethodPost && (r.URL.Path == link.Media || strings.HasPrefix(r.URL.Path, link.Media+"/") && path.Base(r.URL.Path) == "replace")
}

// sized bounds what a request may send.
func sized(next http.Handler) http.Handler {
	small, large := web.MaxBody(maxBody)(next), web.MaxBody(maxFiles)(next)
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if takesFiles(r) {
			large.ServeHTTP(w, r)
		} else {
			small.ServeHTTP(w, r)
		}
	})
}

// upload takes in the files of a form as they come, and says what became of each.
func (a *Admin) upload(w http.ResponseWriter, r *http.Request) error {
	sent, err := files(w, r)
	if err != nil {
		return err
	}
	taken, list := 0, []page.Upload{}
	for more := true; more; {
		var u page.Upload
		if u, more = a.next(r, sent, len(list)); u == (page.Upload{}) {
			continue
		}
		if list = append(list, u); u.ID != 0 {
			taken++
		}
	}
	if asJSON(r) {
		return answerJSON(w, http.StatusOK, map[string]any{"files": answers(r, list)})
	}
	if taken == len(list) && taken > 0 {
		http.Redirect(w, r, link.With(link.Media, url.Values{"taken": {strconv.Itoa(taken)}}), http.StatusSeeOther)
		return nil
	}
	r.URL.RawQuery = "" // all there is, below what became of the files
	x, err := a.shelf(r)
	if err != nil {
		return err
	}
	x.Uploads, x.Nothing = list, len(list) == 0
	return web.Render(w, r, http.StatusUnprocessableEntity, page.Shelves(x))
}

// answers says to a script what became of each file: the id of a media, or a sentence.
func answers(r *http.Request, list []page.Upload) []any {
	said := []any{}
	for _, u := range list {
		if u.ID != 0 {
			said = append(said, map[string]any{"id": u.ID})
		} else {
			said = append(said, map[string]any{"problem": locale.T(r.Context(), msg.MediaRefused[u.Problem])})
		}
	}
	return said
}

// next takes in the next file of a form, after n others. It returns the zero Upload where there is
// none, and whether there may be more.
func (a *Admin) next(r *http.Request, sent *multipart.Reader, n int) (u page.Upload, more bool) {
	part, err := sent.NextPart()
	switch {
	case errors.Is(err, io.EOF):
		return u, false
	case err != nil:
		return page.Upload{Problem: broken(err)}, false
	case part.FileName() == "": // an input in which nothing was chosen
		return u, true
	case n == mostFiles:
		return page.Upload{Problem: page.TooMuch}, false
	}
	body := &watched{r: part}
	u.Name = plainName(part.FileName())
	if u.ID, err = a.o.Library.Add(r.Context(), part.FileName(), body, user(r.Context()).ID); err != nil {
		u.Problem = untaken(r.Context(), err, body.err)
	}
	return u, pass(part) && body.err == nil
}

// pass lets what is left of a file that was refused come, as a browser that cannot send it
// does not show the answer. It reports false if there is no end of it.
func pass(part io.Reader) bool {
	n, _ := io.CopyN(io.Discard, part, media.MaxDocument) // what is cut off has its end too
	return n < media.MaxDocument
}

// plainName is what a file was called, without what is not seen or turns the direction of writing.
func plainName(name string) string {
	name = strings.ReplaceAll(name, `\`, "/")
	name = strings.Map(func(r rune) rune {
		if !unicode.IsPrint(r) {
			return -1
		}
		return r
	}, strings.ToValidUTF8(name[strings.LastIndexByte(name, '/')+1:], ""))
	if r := []rune(name); len(r) > media.MaxName {
		name = string(r[:media.MaxName-1]) + "…"
	}
	return name
}

// files returns the parts of a form that brings files. One that is none is a bad request, one that
// says that it is too large is refused before any of it is read.
func files(w http.ResponseWriter, r *http.Request) (*multipart.Reader, error) {
	if r.ContentLength > maxFiles {
		return nil, web.StatusError{Code: http.StatusRequestEntityTooLarge}
	}
	sent, err := unhurried(w, r).MultipartReader()
	if err != nil {
		return nil, web.StatusError{Code: http.StatusBadRequest}
	}
	return sent, nil
}
