/** Encryption of single values under keys outside the database, which can be exchanged. */
@NullMarked
package id.penghubung.kit.encryption;

import org.jspecify.annotations.NullMarked;
