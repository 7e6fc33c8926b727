/** Caller of a request: the account of the access token, its roles and its agency. */
@NullMarked
package id.penghubung.kit.identity;

import org.jspecify.annotations.NullMarked;
