/** Child processes that are never left behind. */
@NullMarked
package id.penghubung.localstack.process;

import org.jspecify.annotations.NullMarked;
