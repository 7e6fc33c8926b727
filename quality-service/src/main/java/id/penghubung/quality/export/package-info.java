/** Replies with files for spreadsheets, which the features name in one way. */
@NullMarked
package id.penghubung.quality.export;

import org.jspecify.annotations.NullMarked;
