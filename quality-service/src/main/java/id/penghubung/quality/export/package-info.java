/** Responses with files to save, written in one way. */
@NullMarked
package id.penghubung.quality.export;

import org.jspecify.annotations.NullMarked;
