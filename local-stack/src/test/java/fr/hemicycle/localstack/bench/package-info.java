@NullMarked
package fr.hemicycle.localstack.bench;

import org.jspecify.annotations.NullMarked;
