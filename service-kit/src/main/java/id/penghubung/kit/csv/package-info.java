/** Files for spreadsheets. */
@NullMarked
package id.penghubung.kit.csv;

import org.jspecify.annotations.NullMarked;
