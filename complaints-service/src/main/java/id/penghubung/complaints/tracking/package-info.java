/**
 * Following a complaint without an account: by its tracking number and the secret code that came with it.
 */
@NullMarked
package id.penghubung.complaints.tracking;

import org.jspecify.annotations.NullMarked;
