/**
 * Taking a complaint in, from an account or from nobody.
 */
@NullMarked
package id.penghubung.complaints.intake;

import org.jspecify.annotations.NullMarked;
