/** PDF documents of headings and paragraphs. */
@NullMarked
package id.penghubung.kit.pdf;

import org.jspecify.annotations.NullMarked;
