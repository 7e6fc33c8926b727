/**
 * Who calls: the account behind the access token, its roles and its agency.
 */
@NullMarked
package id.penghubung.kit.identity;

import org.jspecify.annotations.NullMarked;
