/** All errors that a request can cause, as RFC 9457 problem documents in Indonesian and English. */
@NullMarked
package id.penghubung.kit.problem;

import org.jspecify.annotations.NullMarked;
