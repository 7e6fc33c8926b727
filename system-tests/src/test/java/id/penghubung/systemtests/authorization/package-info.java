/** Which role may call which operation: the authorization matrix, and the running system compared with it. */
@NullMarked
package id.penghubung.systemtests.authorization;

import org.jspecify.annotations.NullMarked;
