/** Child processes, which are never left running after the stack has ended. */
@NullMarked
package id.penghubung.localstack.process;

import org.jspecify.annotations.NullMarked;
