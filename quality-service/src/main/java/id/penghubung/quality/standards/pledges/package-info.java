/**
 * Pledges of units (<i>maklumat pelayanan</i>, UU 25/2009 Art. 22) with a cycle of their own: written, signed, set by a decree, published.
 */
@NullMarked
package id.penghubung.quality.standards.pledges;

import org.jspecify.annotations.NullMarked;
