/** Signatures that everybody can verify: JSON Web Signatures, whose public keys are published. */
@NullMarked
package id.penghubung.kit.signing;

import org.jspecify.annotations.NullMarked;
