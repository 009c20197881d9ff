/* SPDX-License-Identifier: GPL-3.0-or-later */

/*
 * MentorTextRow: a text view that grows with its text.
 *
 * GtkTextView asks for more height while one types, but keeps the old height when its width
 * changes, which cuts the text; so a new width queues a resize. Tab leaves the row.
 */

#include "config.h"

#include "widgets/mentor-text-row.h"

struct _MentorTextRow
{
  GtkTextView parent_instance;

  char *placeholder;
  gboolean enter_activates;
  gboolean preediting;
  int width;
  guint resize_id;
};

enum
{
  PROP_PLACEHOLDER_TEXT = 1,
  PROP_ENTER_ACTIVATES,
  N_PROPS
};

enum
{
  ACTIVATE,
  CANCEL,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (MentorTextRow, mentor_text_row, GTK_TYPE_TEXT_VIEW)

static PangoLayout *
create_layout (MentorTextRow *self, const char *text, int width)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  PangoLayout *layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), text);
  int inner = width - gtk_text_view_get_left_margin (view) - gtk_text_view_get_right_margin (view);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width > 0)
    pango_layout_set_width (layout, MAX (inner, 1) * PANGO_SCALE);

  return layout;
}

static gboolean
shows_placeholder (MentorTextRow *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  return self->placeholder != NULL && !self->preediting
         && gtk_text_buffer_get_char_count (buffer) == 0;
}

static gboolean
on_resize_idle (gpointer user_data)
{
  MentorTextRow *self = user_data;

  self->resize_id = 0;
  gtk_widget_queue_resize (GTK_WIDGET (self));

  return G_SOURCE_REMOVE;
}

static void
on_preedit_changed (MentorTextRow *self, const char *preedit)
{
  self->preediting = preedit != NULL && *preedit != '\0';
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static gboolean
on_key_pressed (GtkEventControllerKey *controller, guint keyval, guint keycode,
                GdkModifierType state, MentorTextRow *self)
{
  gboolean enter = keyval == GDK_KEY_Return || keyval == GDK_KEY_KP_Enter
                   || keyval == GDK_KEY_ISO_Enter;
  GdkEvent *event;

  if (keyval != GDK_KEY_Escape
      && (!enter || !self->enter_activates
          || (state & (GDK_SHIFT_MASK | GDK_CONTROL_MASK | GDK_ALT_MASK)) != 0))
    return GDK_EVENT_PROPAGATE;

  /* The input method has the first word: Enter may take its suggestion. */
  event = gtk_event_controller_get_current_event (GTK_EVENT_CONTROLLER (controller));
  if (event != NULL && gtk_text_view_im_context_filter_keypress (GTK_TEXT_VIEW (self), event))
    return GDK_EVENT_STOP;

  if (!g_signal_has_handler_pending (self, signals[enter ? ACTIVATE : CANCEL], 0, TRUE))
    return GDK_EVENT_PROPAGATE;

  g_signal_emit (self, signals[enter ? ACTIVATE : CANCEL], 0);
  return GDK_EVENT_STOP;
}

/* GTK's text view says how high it is once it has been shown. That is too late for a popover: newer
 * versions of GTK close one that turns out to need more than it got. */
static gboolean
is_unknown (MentorTextRow *self)
{
  return self->width == 0 && gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_POPOVER) != NULL;
}

static void
mentor_text_row_measure (GtkWidget *widget, GtkOrientation orientation, int for_size, int *minimum,
                         int *natural, int *minimum_baseline, int *natural_baseline)
{
  MentorTextRow *self = MENTOR_TEXT_ROW (widget);

  GTK_WIDGET_CLASS (mentor_text_row_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                 natural_baseline);

  if (orientation == GTK_ORIENTATION_VERTICAL && (shows_placeholder (self) || is_unknown (self)))
    {
      GtkTextView *view = GTK_TEXT_VIEW (self);
      g_autofree char *text = NULL;
      g_autoptr (PangoLayout) layout = NULL;
      int height;

      g_object_get (gtk_text_view_get_buffer (view), "text", &text, NULL);
      layout = create_layout (self, shows_placeholder (self) ? self->placeholder : text,
                              for_size > 0 ? for_size : self->width);

      pango_layout_get_pixel_size (layout, NULL, &height);
      height += gtk_text_view_get_top_margin (view) + gtk_text_view_get_bottom_margin (view);
      *minimum = MAX (*minimum, height);
      *natural = MAX (*natural, *minimum);
    }
}

static void
queue_resize (MentorTextRow *self)
{
  if (self->resize_id == 0)
    self->resize_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, on_resize_idle, self, NULL);
}

/* A text that is set while it is out of sight isn't measured until then. */
static void
mentor_text_row_map (GtkWidget *widget)
{
  GTK_WIDGET_CLASS (mentor_text_row_parent_class)->map (widget);
  queue_resize (MENTOR_TEXT_ROW (widget));
}

static void
mentor_text_row_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  MentorTextRow *self = MENTOR_TEXT_ROW (widget);

  GTK_WIDGET_CLASS (mentor_text_row_parent_class)->size_allocate (widget, width, height, baseline);

  if (width != self->width)
    {
      self->width = width;
      queue_resize (self);
    }
}

static void
mentor_text_row_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  MentorTextRow *self = MENTOR_TEXT_ROW (widget);

  GTK_WIDGET_CLASS (mentor_text_row_parent_class)->snapshot (widget, snapshot);

  if (shows_placeholder (self))
    {
      GtkTextView *view = GTK_TEXT_VIEW (self);
      g_autoptr (PangoLayout) layout
          = create_layout (self, self->placeholder, gtk_widget_get_width (widget));
      GdkRGBA color;

      gtk_style_context_get_color (gtk_widget_get_style_context (widget), &color);
      color.alpha *= 0.55f;
      gtk_snapshot_save (snapshot);
      gtk_snapshot_translate (snapshot,
                              &GRAPHENE_POINT_INIT ((float) gtk_text_view_get_left_margin (view),
                                                    (float) gtk_text_view_get_top_margin (view)));
      gtk_snapshot_append_layout (snapshot, layout, &color);
      gtk_snapshot_restore (snapshot);
    }
}

static void
mentor_text_row_get_property (GObject *object, guint prop_id, GValue *value, GParamSpec *pspec)
{
  MentorTextRow *self = MENTOR_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER_TEXT:
      g_value_set_string (value, self->placeholder);
      break;
    case PROP_ENTER_ACTIVATES:
      g_value_set_boolean (value, self->enter_activates);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_text_row_set_property (GObject *object, guint prop_id, const GValue *value,
                              GParamSpec *pspec)
{
  MentorTextRow *self = MENTOR_TEXT_ROW (object);

  switch (prop_id)
    {
    case PROP_PLACEHOLDER_TEXT:
      mentor_text_row_set_placeholder_text (self, g_value_get_string (value));
      break;
    case PROP_ENTER_ACTIVATES:
      mentor_text_row_set_enter_activates (self, g_value_get_boolean (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
    }
}

static void
mentor_text_row_dispose (GObject *object)
{
  MentorTextRow *self = MENTOR_TEXT_ROW (object);

  g_clear_handle_id (&self->resize_id, g_source_remove);

  G_OBJECT_CLASS (mentor_text_row_parent_class)->dispose (object);
}

static void
mentor_text_row_finalize (GObject *object)
{
  g_free (MENTOR_TEXT_ROW (object)->placeholder);

  G_OBJECT_CLASS (mentor_text_row_parent_class)->finalize (object);
}

static void
mentor_text_row_class_init (MentorTextRowClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const GParamFlags flags
      = (GParamFlags) (G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS | G_PARAM_EXPLICIT_NOTIFY);

  object_class->get_property = mentor_text_row_get_property;
  object_class->set_property = mentor_text_row_set_property;
  object_class->dispose = mentor_text_row_dispose;
  object_class->finalize = mentor_text_row_finalize;
  widget_class->measure = mentor_text_row_measure;
  widget_class->map = mentor_text_row_map;
  widget_class->size_allocate = mentor_text_row_size_allocate;
  widget_class->snapshot = mentor_text_row_snapshot;

  props[PROP_PLACEHOLDER_TEXT]
      = g_param_spec_string ("placeholder-text", NULL, NULL, NULL, flags);
  props[PROP_ENTER_ACTIVATES]
      = g_param_spec_boolean ("enter-activates", NULL, NULL, FALSE, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[ACTIVATE] = g_signal_new ("activate", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[CANCEL] = g_signal_new ("cancel", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL,
                                  NULL, NULL, G_TYPE_NONE, 0);
}

static void
mentor_text_row_init (MentorTextRow *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (view), FALSE);
  gtk_widget_add_css_class (GTK_WIDGET (self), "text-row");

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (on_key_pressed), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);

  g_signal_connect (self, "preedit-changed", G_CALLBACK (on_preedit_changed), NULL);
}

GtkWidget *
mentor_text_row_new (void)
{
  return g_object_new (MENTOR_TYPE_TEXT_ROW, NULL);
}

void
mentor_text_row_set_placeholder_text (MentorTextRow *self, const char *text)
{
  g_return_if_fail (MENTOR_IS_TEXT_ROW (self));

  if (g_strcmp0 (self->placeholder, text) == 0)
    return;

  g_free (self->placeholder);
  self->placeholder = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  text != NULL ? text : "", -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_PLACEHOLDER_TEXT]);
}

void
mentor_text_row_set_enter_activates (MentorTextRow *self, gboolean activates)
{
  g_return_if_fail (MENTOR_IS_TEXT_ROW (self));

  activates = !!activates;
  if (self->enter_activates == activates)
    return;

  self->enter_activates = activates;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ENTER_ACTIVATES]);
}
