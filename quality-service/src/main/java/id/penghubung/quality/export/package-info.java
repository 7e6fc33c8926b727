/** Files for spreadsheets, which the features write in one way. */
@NullMarked
package id.penghubung.quality.export;

import org.jspecify.annotations.NullMarked;
