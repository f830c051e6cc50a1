package main

import (
	"context"
	"fmt"
	"log/slog"
	"os/exec"

	"github.com/jackc/pgx/v5/pgxpool"

	"segib.org/web/internal/library"
	"segib.org/web/internal/media"
)

// newLibrary returns the library of pictures and documents. Without the programs that read
// pictures the site serves what there is, and takes in documents alone.
func (c *serveCommand) newLibrary(ctx context.Context, pool *pgxpool.Pool) (*library.Library, error) {
	store, err := media.OpenStore(c.MediaURL)
	if err != nil {
		return nil, fmt.Errorf("MEDIA_URL: %w", err)
	}
	var scanner *media.Scanner
	if c.ClamdAddress != "" {
		scanner = media.NewScanner(c.ClamdAddress)
	}
	for _, tool := range media.Programs {
		if _, err := exec.LookPath(tool); err != nil {
			slog.WarnContext(ctx, "pictures cannot be taken in: a program is missing", "program", tool, "install", "libvips-tools webp")
		}
	}
	return library.New(pool, store, c.UploadDir, scanner)
}
