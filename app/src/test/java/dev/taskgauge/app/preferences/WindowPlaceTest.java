package dev.taskgauge.app.preferences;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

final class WindowPlaceTest {
  private static final Rectangle2D PRIMARY = new Rectangle2D(0, 30, 1920, 1050);
  private static final Rectangle2D SECOND = new Rectangle2D(1920, 0, 2560, 1440);

  @Test
  void aPlaceThatIsSeenStays() {
    WindowPlace onSecond = at(2000, 100);

    assertThat(onSecond.onOneOf(List.of(PRIMARY, SECOND))).isEqualTo(onSecond);
  }

  @Test
  void aPlaceOnAScreenThatIsGoneGoesToTheMiddleOfTheFirst() {
    assertThat(at(2000, 100).onOneOf(List.of(PRIMARY))).isEqualTo(at(460, 155));
  }

  @Test
  void anUpperEdgeThatCanNotBeTakenIsNoPlace() {
    WindowPlace middle = at(460, 155);

    assertThat(at(100, 0).onOneOf(List.of(PRIMARY))).isEqualTo(middle);
    assertThat(at(100, 1060).onOneOf(List.of(PRIMARY))).isEqualTo(middle);
    assertThat(at(1850, 100).onOneOf(List.of(PRIMARY))).isEqualTo(middle);
    assertThat(at(-950, 100).onOneOf(List.of(PRIMARY))).isEqualTo(middle);
    assertThat(at(-850, 100).onOneOf(List.of(PRIMARY))).isEqualTo(at(-850, 100));
  }

  @Test
  void aWindowIsNeverLargerThanItsScreen() {
    WindowPlace large = new WindowPlace(0, 40, 4000, 3000, false, List.of());

    WindowPlace fitted = large.onOneOf(List.of(PRIMARY));

    assertThat(fitted).isEqualTo(new WindowPlace(0, 40, 1920, 1050, false, List.of()));
  }

  @Test
  void whatIsNoNumberIsNoPlace() {
    assertThatThrownBy(() -> at(Double.NaN, 0)).hasMessageContaining("x: NaN: expected a number");
  }

  private static WindowPlace at(double x, double y) {
    return new WindowPlace(x, y, 1000, 800, true, List.of(0.5));
  }
}
