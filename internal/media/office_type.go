package media

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"strings"
)

// mainParts are the content types of the part that makes a container a document.
var mainParts = map[string]Type{
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml":   DOCX,
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml":         XLSX,
	"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml": PPTX,
	"application/vnd.openxmlformats-officedocument.presentationml.slideshow.main+xml":    PPTX,
	"application/vnd.openxmlformats-officedocument.presentationml.template.main+xml":     PPTX,
	"application/vnd.openxmlformats-officedocument.wordprocessingml.template.main+xml":   DOCX,
	"application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml":      XLSX,
}

// running are pieces of names of entries that run something: macros of Office (VBA, Excel
// 4.0, ActiveX) and of LibreOffice, programs, archives of Java.
var running = []string{
	"vbaproject", "vbadata", "/macrosheets/", "/dialogsheets/", "/activex/",
	"/basic/", "/scripts/", "/meta-inf/manifest.mf",
}

var runningExt = map[string]bool{
	".exe": true, ".dll": true, ".scr": true, ".com": true, ".bat": true, ".cmd": true, ".ps1": true, ".vbs": true, ".js": true, ".jse": true, ".wsf": true,
	".hta": true, ".lnk": true, ".msi": true, ".jar": true, ".class": true, ".dex": true, ".so": true, ".php": true, ".sh": true, ".html": true, ".htm": true, ".svgz": true,
	".docm": true, ".dotm": true, ".xlsm": true, ".xltm": true, ".xlam": true, ".xlsb": true, ".pptm": true, ".potm": true, ".ppsm": true,
}

// officeType tells the type by the part that says it, and refuses what runs something.
func officeType(z *zip.Reader) (Type, error) {
	byName := map[string]*zip.File{}
	for _, f := range z.File {
		name := "/" + strings.ToLower(f.Name)
		for _, piece := range running {
			if strings.Contains(name, piece) {
				return Type{}, refuse(Macro, "the entry %.80q", f.Name)
			}
		}
		if runningExt[path.Ext(name)] {
			return Type{}, refuse(Macro, "the entry %.80q", f.Name)
		}
		byName[f.Name] = f
	}
	for _, f := range z.File {
		if strings.HasSuffix(f.Name, ".rels") {
			if err := checkRelations(f); err != nil {
				return Type{}, err
			}
		}
	}
	switch types, mimetype := byName["[Content_Types].xml"], byName["mimetype"]; {
	case types != nil && mimetype != nil:
		return Type{}, refuse(NotAType, "two documents in one")
	case types != nil:
		return openXML(types)
	case mimetype != nil && mimetype == z.File[0]:
		return openDocument(mimetype, byName["META-INF/manifest.xml"])
	}
	return Type{}, refuse(NotAType, "a ZIP archive that is no document")
}

// openXML reads which part a container of ECMA-376 is made for.
func openXML(types *zip.File) (t Type, err error) {
	err = eachElement(types, func(e xml.StartElement) error {
		kind := attr(e, "ContentType")
		if low := strings.ToLower(kind); strings.Contains(low, "macro") || strings.Contains(low, "vba") || strings.Contains(low, "activex") {
			return refuse(Macro, "a part of type %.80q", kind)
		}
		part, ok := mainParts[kind]
		switch {
		case !ok || part == t:
		case t != Type{}:
			return refuse(NotAType, "two documents in one")
		default:
			t = part
		}
		return nil
	})
	if err == nil && t == (Type{}) {
		err = refuse(NotAType, "a container of no document")
	}
	return t, err
}

// checkRelations refuses what is fetched from elsewhere as the document opens: templates,
// which bring macros with them, and frames. Links and linked pictures are not.
func checkRelations(f *zip.File) error {
	return eachElement(f, func(e xml.StartElement) error {
		kind := path.Base(attr(e, "Type"))
		if strings.EqualFold(attr(e, "TargetMode"), "External") && (kind == "attachedTemplate" || kind == "oleObject" || kind == "frame" || kind == "subDocument") {
			return refuse(Macro, "a %s from elsewhere", kind)
		}
		return nil
	})
}

// openDocument reads the type of a container of OpenDocument (part 2, 3.3): the first
// entry, not packed, says it.
func openDocument(mimetype, manifest *zip.File) (Type, error) {
	if mimetype.Method != zip.Store || mimetype.UncompressedSize64 > 100 || manifest == nil {
		return Type{}, refuse(NotAType, "a container without the marks of OpenDocument")
	}
	r, err := mimetype.Open()
	if err != nil {
		return Type{}, zipErr(err)
	}
	defer r.Close()
	name, err := io.ReadAll(io.LimitReader(r, 100))
	if err != nil {
		return Type{}, zipErr(err)
	}
	for _, t := range []Type{ODT, ODS, ODP} {
		if string(name) == t.MIME {
			return t, eachElement(manifest, func(e xml.StartElement) error {
				if e.Name.Local == "encryption-data" {
					return refuse(NotAType, "an encrypted document")
				}
				return nil
			})
		}
	}
	return Type{}, refuse(NotAType, "a container of %.80q", name)
}

// eachElement calls f for each element of a part in XML.
func eachElement(part *zip.File, f func(xml.StartElement) error) error {
	r, err := part.Open()
	if err != nil {
		return zipErr(err)
	}
	defer r.Close()
	if part.UncompressedSize64 > maxXML {
		return refuse(Bomb, "%.80q is of %d bytes", part.Name, part.UncompressedSize64)
	}
	for d := xml.NewDecoder(io.LimitReader(r, maxXML)); ; {
		switch token, err := d.RawToken(); e := token.(type) {
		case xml.StartElement:
			if err := f(e); err != nil {
				return err
			}
		case nil:
			if errors.Is(err, io.EOF) {
				return nil
			}
			return zipErr(err)
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}
