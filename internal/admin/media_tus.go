package admin

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net/http"
	"net/url"
	"os"
	"strconv"
	"strings"
	"time"

	"github.com/tus/tusd/v2/pkg/filestore"
	"github.com/tus/tusd/v2/pkg/handler"
	"github.com/tus/tusd/v2/pkg/memorylocker"
	"golang.org/x/exp/slog"

	"segib.org/web/internal/content"
	"segib.org/web/internal/link"
	"segib.org/web/internal/locale"
	"segib.org/web/internal/media"
	"segib.org/web/internal/web"
	"segib.org/web/templates/msg"
)

// An uploader takes in files in parts, by the tus protocol: what has come stays, whatever
// happens to the connection. An upload is its user's alone.
type uploader struct {
	*handler.UnroutedHandler
	store  filestore.FileStore
	locker *memorylocker.MemoryLocker
}

// What an upload knows of itself.
const (
	metaName  = "filename" // as the client calls it
	metaOwner = "owner"    // the user's id, which the client cannot say
)

// stalled is how long the next bytes of a part may take, and half of how long the last part
// may take to be answered, as what has come is looked at then.
const stalled = 5 * time.Minute

func (a *Admin) newUploader() *uploader {
	if a.o.Library == nil {
		return nil
	}
	u := &uploader{store: filestore.New(a.o.Library.Unfinished()), locker: memorylocker.New()}
	u.store.FileModePerm, u.store.DirModePerm = 0o600, 0o700
	parts := handler.NewStoreComposer()
	parts.UseCore(u.store)
	parts.UseTerminater(u.store)
	u.locker.UseIn(parts)
	var err error
	u.UnroutedHandler, err = handler.NewUnroutedHandler(handler.Config{
		StoreComposer: parts, BasePath: link.Uploads, MaxSize: media.MaxDocument, NetworkTimeout: stalled,
		DisableDownload: true, DisableConcatenation: true, Cors: &handler.CorsConfig{Disable: true},
		Logger:                    slog.New(slog.NewTextHandler(io.Discard, nil)), // web.Log says what there is to say
		PreUploadCreateCallback:   owned,
		PreFinishResponseCallback: a.arrived,
	})
	if err != nil {
		panic(err) // all of it is said above
	}
	return u
}

// owned notes whose an upload is.
func owned(e handler.HookEvent) (handler.HTTPResponse, handler.FileInfoChanges, error) {
	return handler.HTTPResponse{}, handler.FileInfoChanges{MetaData: handler.MetaData{
		metaName: e.Upload.MetaData[metaName], metaOwner: strconv.FormatInt(user(e.Context).ID, 10),
	}}, nil
}

// arrived takes in a file of which all parts are there, and says what it is now, or why it is
// not taken. Either way its parts are not needed any more.
func (a *Admin) arrived(e handler.HookEvent) (handler.HTTPResponse, error) {
	path := e.Upload.Storage[filestore.StorageKeyPath]
	defer os.Remove(e.Upload.Storage[filestore.StorageKeyInfoPath])
	defer os.Remove(path)
	f, err := os.Open(path)
	if err != nil {
		return handler.HTTPResponse{}, err
	}
	defer f.Close()
	name := e.Upload.MetaData[metaName]
	id, err := a.o.Library.Add(e.Context, name, f, user(e.Context).ID)
	if err != nil {
		code := untaken(e.Context, err, nil)
		why := locale.T(e.Context, msg.MediaRefused[code])
		refused := handler.NewError("ERR_REFUSED", why, http.StatusUnprocessableEntity)
		refused.HTTPResponse = answerOf(http.StatusUnprocessableEntity, map[string]any{"problem": why, "again": passing(code)})
		return handler.HTTPResponse{}, refused
	}
	return answerOf(http.StatusOK, map[string]any{"id": id, "href": link.AdminMedia(id), "name": plainName(name)}), nil
}

func answerOf(status int, v map[string]any) handler.HTTPResponse {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err) // values of ours always marshal
	}
	return handler.HTTPResponse{StatusCode: status, Body: string(b), Header: handler.HTTPHeader{"Content-Type": "application/json"}}
}

// begin answers who is about to send a file with where to send it.
func (u *uploader) begin(w http.ResponseWriter, r *http.Request) {
	u.Middleware(http.HandlerFunc(u.PostFile)).ServeHTTP(here{w}, r)
}

// here is a response whose Location is on this site, by whatever name the client knows it.
type here struct{ http.ResponseWriter }

func (h here) WriteHeader(status int) {
	if at, err := url.Parse(h.Header().Get("Location")); err == nil && at.Path != "" {
		h.Header().Set("Location", at.Path)
	}
	h.ResponseWriter.WriteHeader(status)
}

// Unwrap is for http.ResponseController.
func (h here) Unwrap() http.ResponseWriter { return h.ResponseWriter }

// under adapts what is done to an upload of the user's own. Those of others do not exist.
func (a *Admin) under(do func(*uploader) http.HandlerFunc) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		err := a.uploads.own(r)
		if err == nil && r.Method == http.MethodHead {
			err = a.uploads.restart(r)
		}
		if err != nil {
			a.handle(func(http.ResponseWriter, *http.Request) error { return err })(w, r)
			return
		}
		http.StripPrefix(link.Uploads, a.uploads.Middleware(do(a.uploads))).ServeHTTP(w, r)
	}
}

func (u *uploader) own(r *http.Request) error {
	_, info, err := u.find(r)
	if err == nil && info.MetaData[metaOwner] != strconv.FormatInt(user(r.Context()).ID, 10) {
		return content.ErrNotFound
	}
	return err
}

func (u *uploader) find(r *http.Request) (upload handler.Upload, info handler.FileInfo, err error) {
	upload, err = u.store.GetUpload(r.Context(), uploadOf(r))
	if errors.Is(err, handler.ErrNotFound) {
		return nil, info, content.ErrNotFound
	}
	if err != nil {
		return nil, info, err
	}
	info, err = upload.GetInfo(r.Context())
	return upload, info, err
}

func uploadOf(r *http.Request) string { return strings.TrimPrefix(r.URL.Path, link.Uploads+"/") }

// busy is how long to wait for what is being done to an upload.
const busy = 20 * time.Second

// restart forgets an upload of which all parts are there and of which nothing has become, as
// the program was killed before: the client would take it for one that was taken in, and
// sends it anew if there is none.
func (u *uploader) restart(r *http.Request) error {
	if _, info, err := u.find(r); err != nil || info.Offset < info.Size {
		return err
	}
	lock, err := u.locker.NewLock(uploadOf(r))
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(r.Context(), busy)
	defer cancel()
	if err := lock.Lock(ctx, func() {}); err != nil {
		return web.StatusError{Code: http.StatusLocked} // it is being taken in
	}
	defer func() { _ = lock.Unlock() }() // never fails
	upload, _, err := u.find(r)
	if err != nil {
		return err
	}
	if err := u.store.AsTerminatableUpload(upload).Terminate(ctx); err != nil {
		return err
	}
	return content.ErrNotFound
}
