/**
 * Everything that can go wrong with a request, as RFC 9457 problem documents in Indonesian and English.
 */
@NullMarked
package id.penghubung.kit.problem;

import org.jspecify.annotations.NullMarked;
