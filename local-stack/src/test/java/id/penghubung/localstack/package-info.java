@NullMarked
package id.penghubung.localstack;

import org.jspecify.annotations.NullMarked;
