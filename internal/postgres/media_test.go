package postgres_test

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/jackc/pgx/v5"

	"segib.org/web/internal/content"
	"segib.org/web/internal/postgres"
)

// tx runs f in a transaction and returns its error.
func (d desk) tx(f func(pgx.Tx) error) error {
	d.Helper()
	return postgres.Tx(d.Context(), d.pool, f)
}

// pictureOf is a picture as the library notes it; its file is in no store.
func pictureOf(name string) content.Media {
	sum := sha256.Sum256([]byte(name))
	return content.Media{Class: content.ImageMedia, Name: name, Master: content.Master{
		Type: "image/jpeg", Key: "aa/" + name, SHA256: hex.EncodeToString(sum[:]), Bytes: 1000, Width: 800, Height: 600, Colour: "#808080",
	}}
}

// picture adds a picture to the library and returns its id.
func (d desk) picture(name string) (id int64) {
	d.Helper()
	err := d.tx(func(tx pgx.Tx) (err error) {
		id, err = postgres.CreateMedia(d.Context(), tx, pictureOf(name), 0)
		return err
	})
	if err != nil {
		d.Fatal(err)
	}
	return id
}
