/**
 * Words for people, in both languages of the house.
 */
@NullMarked
package id.penghubung.kit.text;

import org.jspecify.annotations.NullMarked;
