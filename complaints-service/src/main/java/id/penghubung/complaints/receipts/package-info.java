/** Receipts for complaints (<i>tanda terima</i>, UU 25/2009 Art. 44): for the reporter, and signed ones that name nobody. */
@NullMarked
package id.penghubung.complaints.receipts;

import org.jspecify.annotations.NullMarked;
