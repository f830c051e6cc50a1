package form

import (
	"strconv"
	"strings"
)

// Int describes a whole number between low and high; a required one is never zero
// by omission.
func (f *Form) Int(name string, p *int, low, high int, options ...Option) {
	v := ""
	if *p != 0 {
		v = strconv.Itoa(*p)
	}
	in := f.input(name, KindInt, have(v), one(func(s string) string {
		if s == "" {
			*p = 0
			return ""
		}
		n, err := strconv.Atoi(s)
		if err != nil {
			return NotInt
		}
		if n < low || n > high {
			return OutOf
		}
		*p = n
		return ""
	}), options)
	in.Low, in.High = strconv.Itoa(low), strconv.Itoa(high)
}

// OptInt describes a whole number that may be unknown.
func (f *Form) OptInt(name string, p **int, low, high int, options ...Option) {
	n := 0
	if *p != nil {
		n = **p
	}
	f.Int(name, &n, low, high, options...)
	if !f.Reading() || f.Inputs[len(f.Inputs)-1].Err != "" {
		return
	}
	if *p = nil; n != 0 {
		*p = &n
	}
}

// Float describes a decimal number between low and high, such as a latitude.
func (f *Form) Float(name string, p *float64, low, high float64, options ...Option) {
	v := ""
	if *p != 0 {
		v = strconv.FormatFloat(*p, 'f', -1, 64)
	}
	in := f.input(name, KindFloat, have(v), one(func(s string) string {
		if s == "" {
			*p = 0
			return ""
		}
		n, err := strconv.ParseFloat(strings.ReplaceAll(s, ",", "."), 64)
		if err != nil || n != n {
			return NotNumber
		}
		if n < low || n > high {
			return OutOf
		}
		if *p = n; n == 0 {
			*p = 0 // not -0
		}
		return ""
	}), options)
	in.Low, in.High = strconv.FormatFloat(low, 'f', -1, 64), strconv.FormatFloat(high, 'f', -1, 64)
}

// Ints describes any number of a few known whole numbers.
func (f *Form) Ints(name string, p *[]int, low, high int, more ...Option) {
	var texts, options []string
	for _, n := range *p {
		texts = append(texts, strconv.Itoa(n))
	}
	for n := low; n <= high; n++ {
		options = append(options, strconv.Itoa(n))
	}
	f.Choices(name, &texts, options, more...)
	if !f.Reading() || f.Inputs[len(f.Inputs)-1].Err != "" {
		return
	}
	*p = []int{}
	for _, s := range texts {
		n, _ := strconv.Atoi(s) // one of options
		*p = append(*p, n)
	}
}
