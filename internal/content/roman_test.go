package content

import "testing"

func TestRoman(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{
		1: "I", 2: "II", 3: "III", 4: "IV", 5: "V", 8: "VIII", 9: "IX", 14: "XIV", 19: "XIX", 29: "XXIX", 30: "XXX",
		40: "XL", 49: "XLIX", 90: "XC", 400: "CD", 999: "CMXCIX", 1991: "MCMXCI", 3999: "MMMCMXCIX", 0: "", -1: "",
	} {
		if got := Roman(n); got != want {
			t.Errorf("Roman(%d) = %q, want %q", n, got, want)
		}
	}
}
