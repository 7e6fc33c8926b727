@NullMarked
package id.penghubung.localstack.process;

import org.jspecify.annotations.NullMarked;
