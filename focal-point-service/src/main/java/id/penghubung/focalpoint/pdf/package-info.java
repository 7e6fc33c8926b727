/** PDF documents of headings and paragraphs. */
@NullMarked
package id.penghubung.focalpoint.pdf;

import org.jspecify.annotations.NullMarked;
