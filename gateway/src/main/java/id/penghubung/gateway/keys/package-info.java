/** The public keys with which everybody can verify what services signed, in one document. */
@NullMarked
package id.penghubung.gateway.keys;

import org.jspecify.annotations.NullMarked;
