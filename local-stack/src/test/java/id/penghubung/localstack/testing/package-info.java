@NullMarked
package id.penghubung.localstack.testing;

import org.jspecify.annotations.NullMarked;
