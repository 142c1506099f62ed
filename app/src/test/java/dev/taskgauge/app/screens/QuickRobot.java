package dev.taskgauge.app.screens;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import org.testfx.api.FxRobot;
import org.testfx.robot.BaseRobot;
import org.testfx.robot.ClickRobot;
import org.testfx.robot.KeyboardRobot;
import org.testfx.robot.Motion;
import org.testfx.robot.MouseRobot;
import org.testfx.robot.MoveRobot;
import org.testfx.robot.SleepRobot;
import org.testfx.robot.TypeRobot;
import org.testfx.robot.impl.ClickRobotImpl;
import org.testfx.robot.impl.KeyboardRobotImpl;
import org.testfx.robot.impl.MouseRobotImpl;
import org.testfx.robot.impl.MoveRobotImpl;
import org.testfx.robot.impl.TypeRobotImpl;
import org.testfx.service.query.PointQuery;

/** The robot of TestFX, which after every step waits as {@link FxEvents#settle} does. */
public final class QuickRobot extends FxRobot {
  private final MoveRobot moves;
  private final ClickRobot clicks;
  private final KeyboardRobot keys;
  private final TypeRobot types;

  /** With neither a button nor a key held. */
  public QuickRobot() {
    BaseRobot base = robotContext().getBaseRobot();
    SleepRobot sleep = robotContext().getSleepRobot();
    MouseRobot mouse = new Mouse(base);
    moves = new MoveRobotImpl(base, mouse, sleep);
    clicks = new ClickRobotImpl(mouse, moves, sleep);
    keys = new Keyboard(base);
    types = new TypeRobotImpl(keys, sleep);
  }

  @Override
  public FxRobot interact(Runnable work) {
    interactNoWait(work);
    FxEvents.settle();
    return this;
  }

  @Override
  public <T> FxRobot interact(Callable<T> work) {
    interactNoWait(work);
    FxEvents.settle();
    return this;
  }

  @Override
  public FxRobot moveTo(PointQuery where, Motion motion) {
    moves.moveTo(where, motion);
    return this;
  }

  @Override
  public FxRobot clickOn(PointQuery where, Motion motion, MouseButton... buttons) {
    clicks.clickOn(where, motion, buttons);
    return this;
  }

  @Override
  public FxRobot press(KeyCode... codes) {
    keys.press(codes);
    return this;
  }

  @Override
  public FxRobot release(KeyCode... codes) {
    keys.release(codes);
    return this;
  }

  @Override
  public FxRobot push(KeyCode... codes) {
    types.push(codes);
    return this;
  }

  @Override
  public FxRobot type(KeyCode... codes) {
    types.type(codes);
    return this;
  }

  private static final class Mouse extends MouseRobotImpl {
    Mouse(BaseRobot base) {
      super(base);
    }

    @Override
    public void press(MouseButton... buttons) {
      pressNoWait(buttons);
      FxEvents.settle();
    }

    @Override
    public void release(MouseButton... buttons) {
      releaseNoWait(buttons);
      FxEvents.settle();
    }

    @Override
    public void move(Point2D to) {
      moveNoWait(to);
      FxEvents.settle();
    }
  }

  private static final class Keyboard extends KeyboardRobotImpl {
    Keyboard(BaseRobot base) {
      super(base);
    }

    @Override
    public void press(KeyCode... codes) {
      for (KeyCode code : codes) {
        pressNoWait(code);
        FxEvents.settle();
      }
    }

    @Override
    public void release(KeyCode... codes) {
      List<KeyCode> held = codes.length == 0 ? List.copyOf(getPressedKeys()) : List.of(codes);
      for (KeyCode code : held) {
        releaseNoWait(code);
        FxEvents.settle();
      }
    }
  }
}
