/** Problem types and problem documents (RFC 9457), the same in the gateway and in every service. */
@NullMarked
package id.penghubung.kit.problemtype;

import org.jspecify.annotations.NullMarked;
