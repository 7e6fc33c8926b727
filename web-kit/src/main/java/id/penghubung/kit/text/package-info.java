/** Texts for people in the two supported languages, Indonesian and English. */
@NullMarked
package id.penghubung.kit.text;

import org.jspecify.annotations.NullMarked;
