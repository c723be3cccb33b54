{{- define "tirkeu.name" -}}
{{- if contains "tirkeu" .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-tirkeu" .Release.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "tirkeu.selector" -}}
app.kubernetes.io/name: tirkeu
app.kubernetes.io/instance: {{ .root.Release.Name }}
app.kubernetes.io/component: {{ .component }}
{{- end }}

{{- define "tirkeu.labels" -}}
{{ include "tirkeu.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{- define "tirkeu.image" -}}
{{- if .image.digest }}{{ .image.repository }}@{{ .image.digest }}{{ else }}{{ .image.repository }}:{{ .image.tag | default .root.Chart.AppVersion }}{{ end }}
{{- end }}

{{/* What every container of ours may do: next to nothing. */}}
{{- define "tirkeu.containerSecurity" -}}
allowPrivilegeEscalation: false
readOnlyRootFilesystem: true
capabilities: { drop: [ALL] }
{{- end }}

{{- define "tirkeu.podSecurity" -}}
runAsNonRoot: true
runAsUser: {{ .Values.podSecurity.runAsUser }}
runAsGroup: {{ .Values.podSecurity.runAsUser }}
fsGroup: {{ .Values.podSecurity.fsGroup }}
fsGroupChangePolicy: OnRootMismatch
seccompProfile: { type: RuntimeDefault }
{{- end }}

{{/* Replicas on different machines as far as there are any. */}}
{{- define "tirkeu.spread" -}}
- maxSkew: 1
  topologyKey: kubernetes.io/hostname
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels:
      {{- include "tirkeu.selector" . | nindent 6 }}
- maxSkew: 1
  topologyKey: topology.kubernetes.io/zone
  whenUnsatisfiable: ScheduleAnyway
  labelSelector:
    matchLabels:
      {{- include "tirkeu.selector" . | nindent 6 }}
{{- end }}

{{/* Settings of API and worker alike. Secrets come as files. */}}
{{- define "tirkeu.settings" -}}
- { name: TIRKEU_MODE, value: {{ .Values.mode | quote }} }
- { name: HOST, value: "0.0.0.0" }
- { name: DATA_DIR, value: /data }
- { name: METRICS_PORT, value: "9464" }
- { name: PUBLIC_URL, value: {{ .Values.publicUrl | quote }} }
- { name: DATABASE_URL_FILE, value: /run/secrets/tirkeu/database-url }
- { name: TIRKEU_SECRET_FILE, value: /run/secrets/tirkeu/tirkeu-secret }
{{- if or .Values.redis.enabled .Values.redis.external }}
- { name: REDIS_URL_FILE, value: /run/secrets/tirkeu/redis-url }
{{- end }}
{{- if .Values.mail.enabled }}
- { name: SMTP_URL_FILE, value: /run/secrets/tirkeu/smtp-url }
- { name: MAIL_FROM, value: {{ .Values.mail.from | quote }} }
{{- end }}
{{- end }}

{{- define "tirkeu.objectStorage" -}}
{{- if .Values.files.s3.enabled }}
- { name: S3_ENDPOINT, value: {{ .Values.files.s3.endpoint | quote }} }
- { name: S3_BUCKET, value: {{ .Values.files.s3.bucket | quote }} }
- { name: S3_REGION, value: {{ .Values.files.s3.region | quote }} }
- { name: S3_ACCESS_KEY_ID_FILE, value: /run/secrets/tirkeu/s3-access-key-id }
- { name: S3_SECRET_ACCESS_KEY_FILE, value: /run/secrets/tirkeu/s3-secret-access-key }
{{- end }}
{{- end }}

{{/* The keys of the Secret that a container sees, and no other. */}}
{{- define "tirkeu.secretVolume" -}}
- name: secrets
  secret:
    secretName: {{ .root.Values.secretName }}
    defaultMode: 0440
    items:
      {{- range .keys }}
      - { key: {{ . }}, path: {{ . }} }
      {{- end }}
{{- end }}

{{- define "tirkeu.placement" -}}
{{- with .Values.imagePullSecrets }}
imagePullSecrets: {{ toJson . }}
{{- end }}
{{- with .Values.nodeSelector }}
nodeSelector: {{ toJson . }}
{{- end }}
{{- with .Values.tolerations }}
tolerations: {{ toJson . }}
{{- end }}
{{- end }}

{{- define "tirkeu.claim" -}}
{{- .Values.files.existingClaim | default (printf "%s-files" (include "tirkeu.name" .)) }}
{{- end }}
