/** Problem documents of the gateway in Indonesian and English. */
@NullMarked
package id.penghubung.gateway.problem;

import org.jspecify.annotations.NullMarked;
