/** What the gateway itself refuses, said as problem documents in two languages. */
@NullMarked
package id.penghubung.gateway.problem;

import org.jspecify.annotations.NullMarked;
