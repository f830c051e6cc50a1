// Package media takes in files that people send, whatever they are: it tells what a file
// is by its content, refuses what cannot be made safe, makes of each picture a master
// without metadata and of the master what pages show, and stores the results. Memory is
// bounded whatever is sent: files go through the disk, pictures are decoded in processes
// with limits.
package media

import (
	"errors"
	"fmt"
	"syscall"
)

// What is taken at most. A picture within them is decoded in less than a gigabyte.
const (
	MaxPicture  = 50 << 20    // bytes
	MaxDocument = 100 << 20   // bytes
	MaxPixels   = 100_000_000 // in all
	MaxSide     = 20_000      // pixels
	MaxName     = 120         // characters of a file's name
)

// A Refusal is why a file is not taken, for a sentence in the language of whoever sent
// it. errors.As finds it in what this package returns, errors.Is asks for one; what the
// error says besides is for the log. Any other error is a fault of the program's own.
type Refusal string

// The refusals. After the last four the same file may be sent again later.
const (
	TooBig        Refusal = "too_big"         // more than MaxPicture or MaxDocument
	TooManyPixels Refusal = "too_many_pixels" // more than MaxPixels or MaxSide
	NotAType      Refusal = "not_a_type"      // no type that is taken, or two in one
	Damaged       Refusal = "damaged"         // of a type that is taken, but broken or cut off
	SVG           Refusal = "svg"             // may hold scripts: send a PNG
	GIF           Refusal = "gif"             // moves, or could: send a PNG or a JPEG
	Macro         Refusal = "macro"           // a document that runs something
	Bomb          Refusal = "bomb"            // small to send, but too much to read
	Infected      Refusal = "infected"        // the virus scanner says so
	ScannerAway   Refusal = "scanner_away"    // the virus scanner does not say anything
	DiskFull      Refusal = "disk_full"
	StoreAway     Refusal = "store_away"
)

// Error returns the code.
func (r Refusal) Error() string { return string(r) }

func refuse(r Refusal, format string, args ...any) error {
	return fmt.Errorf("%w: "+format, append([]any{r}, args...)...)
}

// onDisk marks errors of writing to a disk that has no room.
func onDisk(err error) error {
	for _, full := range []error{syscall.ENOSPC, syscall.EDQUOT, syscall.EFBIG} {
		if errors.Is(err, full) {
			return refuse(DiskFull, "%w", err)
		}
	}
	return err
}
